/** What the operator asked cannot be done; the message is all there is to say. */
export class OperatorError extends Error {}
