package dev.casement.core.usecase;

import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.template.Dealings;
import dev.casement.core.domain.template.Marks;
import dev.casement.core.domain.template.Template;
import dev.casement.core.domain.template.TemplateCategory;
import dev.casement.core.domain.template.TemplateDraft;
import dev.casement.core.domain.template.TemplateId;
import dev.casement.core.domain.template.TemplateStatus;
import java.time.Instant;
import java.util.Optional;

/// Makes a registered template of a draft.
final class NewTemplate {

  private NewTemplate() {}

  /// @param there whose id it keeps: the one that was removed, or only asked for
  static Template of(
      ChannelAccount account,
      TemplateDraft draft,
      Marks marks,
      Optional<Template> there,
      Ids ids,
      Instant now) {
    return of(
        account,
        draft,
        marks,
        there,
        ids,
        now,
        there.map(Template::dealings).orElse(Dealings.NONE));
  }

  static Template of(
      ChannelAccount account,
      TemplateDraft draft,
      Marks marks,
      Optional<Template> there,
      Ids ids,
      Instant now,
      Dealings dealings) {
    return new Template(
        there.map(Template::id).orElseGet(() -> new TemplateId(ids.next())),
        account.company(),
        account.id(),
        "",
        draft.name(),
        draft.language(),
        TemplateCategory.of(draft.category()),
        Optional.empty(),
        TemplateStatus.REQUESTED,
        "",
        Optional.empty(),
        Optional.empty(),
        draft.format(),
        draft.components(),
        marks,
        dealings,
        now);
  }
}
