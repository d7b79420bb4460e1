package dev.casement.core.usecase;

import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.channel.Credentials;
import dev.casement.core.domain.channel.Secret;
import dev.casement.core.domain.message.Message;
import dev.casement.core.domain.message.RawRef;
import dev.casement.core.port.channel.WebhookReceiver;
import dev.casement.core.port.store.WebhookLog;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Takes what a message said out of the webhook that brought it, once who said it took it back or
/// said it otherwise (meta-rules, section 9). The request stays, and so does its proof: it is
/// signed anew with the secret that had signed it, so that its other items can still be replayed.
final class ForgetRaw {

  private final Channels channels;
  private final WebhookLog log;

  ForgetRaw(Channels channels, WebhookLog log) {
    this.channels = channels;
    this.log = log;
  }

  /// Does so before the message itself changes: whoever is interrupted in between does both again.
  void of(ConnectedAccount account, Message message) {
    message.raw().ifPresent(raw -> of(account, message.externalId().orElse(""), raw));
  }

  private void of(ConnectedAccount account, String message, RawRef raw) {
    WebhookReceiver receiver = channels.required(account.account().channel()).webhooks();
    Optional<Secret> secret = account.credentials().secret(Credentials.APP_SECRET);
    log.rewrite(raw.event(), kept -> without(receiver, secret, kept, raw.position(), message));
    SplitEvent.inOrigin(raw)
        .ifPresent(whole ->
            log.rewrite(
                whole.event(), kept -> without(receiver, secret, kept, whole.position(), message)));
  }

  private static WebhookLog.Kept without(
      WebhookReceiver receiver,
      Optional<Secret> secret,
      WebhookLog.Kept kept,
      int position,
      String message) {
    byte[] body = receiver.without(kept.body(), position, message);
    Map<String, String> headers = new HashMap<>(kept.headers());
    secret
        .filter(known -> receiver.isSigned(kept.headers(), kept.body(), known))
        .ifPresent(known -> headers.putAll(receiver.signature(body, known)));
    return new WebhookLog.Kept(headers, body);
  }
}
