/**
 * The facts of a message in what a library made of it.
 *
 * @param child returns the child element of that local name
 * @param attribute returns the value of the attribute of that name
 * @param text returns an element's text
 */
export function treeFacts({ child, attribute, text }) {
  const path = (from, ...names) => names.reduce((element, name) => element && child(element, name), from);
  const textAt = (from, name) => {
    const element = child(from, name);
    return element === undefined ? undefined : text(element);
  };
  return {
    responseFacts: (root) => {
      const info = path(root, "Envelope", "Header", "ServerVersionInfo");
      const body = path(root, "Envelope", "Body", "AddImContactToGroupResponse");
      return {
        serverVersion: attribute(info, "Version"),
        majorBuild: attribute(info, "MajorBuildNumber"),
        minorBuild: attribute(info, "MinorBuildNumber"),
        responseClass: attribute(body, "ResponseClass"),
        responseCode: textAt(body, "ResponseCode"),
        messageText: textAt(body, "MessageText"),
        linkKey: textAt(body, "DescriptiveLinkKey"),
      };
    },
    requestFacts: (root) => {
      const header = path(root, "Envelope", "Header");
      const body = path(root, "Envelope", "Body", "AddImContactToGroup");
      return {
        version: attribute(child(header, "RequestServerVersion"), "Version"),
        culture: textAt(header, "MailboxCulture"),
        contactId: attribute(child(body, "ContactId"), "Id"),
        contactKey: attribute(child(body, "ContactId"), "ChangeKey"),
        groupId: attribute(child(body, "GroupId"), "Id"),
        groupKey: attribute(child(body, "GroupId"), "ChangeKey"),
      };
    },
  };
}

/** A name without its prefix. */
export const localName = (name) => name.slice(name.indexOf(":") + 1);
