package dev.casement.core.domain.conversation;

/// What happened in a thread, as far as a messaging window may depend on it. Each channel's policy
/// says of each whether it opens the window; the answer may change on a date.
public enum Activity {
  /// The customer wrote, sent a file, tapped a button or answered a list.
  MESSAGE,
  /// The customer's first message after a click on an ad that leads into a conversation.
  AD_MESSAGE,
  /// The customer called, answered or not.
  CALL,
  /// The customer accepted a call of the company.
  ACCEPTED_CALL,
  /// The customer tapped a button that sends a payload, such as Get Started.
  POSTBACK,
  /// The customer put a reaction on a message.
  REACTION,
  /// The customer came back into an existing thread through a link or an ad.
  REFERRAL,
  /// The customer agreed through a plugin of the company's website.
  OPT_IN,
  /// The customer did something that the provider cannot pass on.
  UNSUPPORTED,
  /// The customer took a reaction back.
  REACTION_REMOVED,
  /// The customer edited a message.
  EDIT,
  /// The customer unsent a message.
  UNSENT,
  /// The customer read, or the provider delivered, what the company sent.
  RECEIPT,
  /// The company wrote, from here or from another program.
  ECHO,
  /// The provider told about a changed number, a preference or itself.
  NOTICE,
  /// Old messages that were handed over when the account was connected.
  HISTORY,
  /// The customer commented on a post, or posted on the Page, in public.
  COMMENT
}
