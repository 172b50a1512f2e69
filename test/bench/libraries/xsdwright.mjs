import {
  deserializeAddImContactToGroupRequest,
  deserializeAddImContactToGroupResponse,
  serializeAddImContactToGroupRequest,
} from "../../../generated/ews/operations/add-im-contact-to-group.js";
import { ours } from "./ours.mjs";

/** The generated code of AddImContactToGroup; bundled by esbuild, because the generated files are TypeScript. */
export const open = () =>
  ours({
    AddImContactToGroupRequest: {
      read: deserializeAddImContactToGroupRequest,
      write: serializeAddImContactToGroupRequest,
    },
    AddImContactToGroupResponse: { read: deserializeAddImContactToGroupResponse },
  });
