import type { Conversation } from "../conversation.js";
import { findFolder, getFolder, subscribe, syncFolderItems } from "./folders.js";
import { createAttachment, createItem, deleteItem, findItem, getItem, updateItem } from "./items.js";
import { addImContactToGroup, getServerTimeZones, getUserAvailability, resolveNames } from "./people.js";

export const conversations: readonly Conversation[] = [
  findItem,
  getItem,
  createItem,
  updateItem,
  deleteItem,
  createAttachment,
  getFolder,
  findFolder,
  syncFolderItems,
  subscribe,
  resolveNames,
  getUserAvailability,
  addImContactToGroup,
  getServerTimeZones,
];
