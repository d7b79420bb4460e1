package dev.casement.core.port.channel;

import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.conversation.CommentThread;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.domain.policy.Manner;
import dev.casement.core.domain.template.Template;
import java.util.Optional;

/// One message, ready to leave.
///
/// @param reference our id, to be given to the provider so that it comes back in statuses or echoes
/// @param manner how the policy wants it sent
/// @param replyTo the provider's id of the message it quotes
/// @param target the provider's id of the message a reaction belongs to
/// @param template the template as registered, where the content is one
/// @param comment what the customer said in public, where a private reply answers it
public record SendRequest(
    ConnectedAccount from,
    CustomerAddress to,
    MessageId reference,
    Content content,
    Manner manner,
    Optional<String> replyTo,
    Optional<String> target,
    Optional<Template> template,
    Optional<CommentThread> comment) {}
