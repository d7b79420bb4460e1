package dev.casement.core.usecase;

import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.channel.KeptNotice;
import dev.casement.core.domain.message.RawRef;
import dev.casement.core.domain.template.Template;
import dev.casement.core.domain.template.TemplateNotice;
import dev.casement.core.port.channel.ChannelEvent;
import dev.casement.core.port.store.NoticeLog;
import dev.casement.core.port.store.TemplateRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Takes what the provider says about our own side: accounts and templates.
public final class ApplyNotice {

  /// A template that is not in the registry: all of the account's are pulled.
  private static final String PULLED_LATER = "template_unknown";

  private final NoticeLog notices;
  private final TemplateRegistry templates;
  private final PullTemplates pulls;
  private final Lanes lanes;
  private final InstantSource clock;

  ApplyNotice(
      NoticeLog notices,
      TemplateRegistry templates,
      PullTemplates pulls,
      Lanes lanes,
      InstantSource clock) {
    this.notices = notices;
    this.templates = templates;
    this.pulls = pulls;
    this.lanes = lanes;
    this.clock = clock;
  }

  /// Keeps the notice once, however often the webhook comes.
  Optional<String> account(
      ConnectedAccount account, RawRef raw, Instant at, ChannelEvent.AccountNoticed event) {
    ChannelAccount ours = account.account();
    String id = raw.event() + "-" + raw.position() + "-" + ours.id();
    notices.add(new KeptNotice(id, ours.company(), ours.id(), at, event.notice()));
    lanes.open(ours.id());
    return Optional.empty();
  }

  Optional<String> template(ConnectedAccount account, ChannelEvent.TemplateNoticed event) {
    ChannelAccount ours = account.account();
    TemplateNotice notice = event.notice();
    Instant now = clock.instant();
    List<Template> changed =
        templates.templates(ours.company(), ours.id()).stream()
            .filter(notice::isAbout)
            .map(template -> template.after(notice, now))
            .toList();
    if (changed.isEmpty()) {
      pulls.soon(ours);
      return Optional.of(PULLED_LATER);
    }
    templates.put(changed);
    if (!notice.components().isEmpty()) {
      // A notice tells texts alone; samples and what else there is come with a pull.
      pulls.soon(ours);
    }
    return Optional.empty();
  }
}
