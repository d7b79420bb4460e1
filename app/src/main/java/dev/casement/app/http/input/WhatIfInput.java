package dev.casement.app.http.input;

import com.fasterxml.jackson.databind.JsonNode;
import dev.casement.app.json.Words;
import dev.casement.core.domain.billing.BillingConversation;
import dev.casement.core.domain.billing.BillingFacts;
import dev.casement.core.domain.billing.BillingThread;
import dev.casement.core.domain.billing.Budget;
import dev.casement.core.domain.billing.FreeEntry;
import dev.casement.core.domain.channel.Capability;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.consent.ConsentState;
import dev.casement.core.domain.consent.Purpose;
import dev.casement.core.domain.message.Author;
import dev.casement.core.domain.message.MessageTag;
import dev.casement.core.domain.policy.Intent;
import dev.casement.core.domain.template.TemplateCategory;
import dev.casement.core.domain.template.TemplateStatus;
import dev.casement.core.usecase.WhatIf;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Reads a what-if question. Its values may be taken once the body was checked.
public final class WhatIfInput {
  private static final Duration CONVERSATION = Duration.ofHours(24);
  private static final List<String> KINDS = List.of("free_form", "template", "tagged", "direct");

  private final Field<ChannelId> channel;
  private final Field<Supplier<Intent>> intent;
  private final Field<Instant> at;
  private final Field<Instant> lastInboundAt;
  private final Field<WhatIf.EntryPoint> entryPoint;
  private final Field<Instant> commentedAt;
  private final Field<Boolean> privateReplySent;
  private final Field<Long> sentSinceClosed;
  private final Field<Author.Kind> author;
  private final Field<List<Capability>> capabilities;
  private final Set<Purpose> optedIn;
  private final Set<Purpose> optedOut;
  private final Field<String> issue;
  private final Field<String> text;
  private final Field<Supplier<CustomerAddress>> recipient;
  private final Supplier<BillingFacts> billing;

  private WhatIfInput(Fields in) {
    channel =
        in.text("channel")
            .required()
            .map(WhatIfInput::channel, "must be the id of a channel, such as whatsapp");
    intent = in.object("intent").required().to(WhatIfInput::intent);
    at = in.text("at").map(Texts::instant, Texts.INSTANT);
    lastInboundAt = in.text("last_inbound_at").map(Texts::instant, Texts.INSTANT);
    entryPoint = in.word("entry_point", WhatIf.EntryPoint.class);
    commentedAt = in.text("commented_at").map(Texts::instant, Texts.INSTANT);
    privateReplySent = in.flag("private_reply_sent");
    sentSinceClosed = in.whole("sent_since_closed", 0, 1_000_000);
    author = in.word("author", Author.Kind.class);
    capabilities = in.texts("capabilities", word -> Optional.of(new Capability(word)), "");
    optedIn = purposes(in, "opted_in");
    optedOut = purposes(in, "opted_out");
    issue = in.word("issue", List.of("open", "none"));
    text = in.text("text", 65_536);
    recipient = in.object("recipient").to(WhatIfInput::recipient);
    billing = billing(in);
  }

  public static WhatIfInput read(Fields in) {
    return new WhatIfInput(in);
  }

  /// The question.
  ///
  /// @param now the moment asked about, where none is named
  public WhatIf question(Instant now) {
    return new WhatIf(
        channel.value(),
        intent.value().get(),
        at.orElse(now),
        lastInboundAt.maybe(),
        entryPoint.orElse(WhatIf.EntryPoint.DIRECT),
        commentedAt.maybe(),
        privateReplySent.orElse(false),
        sentSinceClosed.orElse(0L).intValue(),
        author.orElse(Author.Kind.HUMAN),
        Set.copyOf(capabilities.orElse(List.of())),
        new ConsentState(optedIn, optedOut),
        issue.maybe().filter("open"::equals).isPresent(),
        text.maybe(),
        recipient.maybe().map(Supplier::get),
        billing.get());
  }

  private static Optional<ChannelId> channel(String word) {
    String id = word.toLowerCase(Locale.ROOT);
    return id.matches("[a-z][a-z0-9-]{0,31}") ? Optional.of(new ChannelId(id)) : Optional.empty();
  }

  private static Supplier<Intent> intent(Fields in) {
    Optional<String> kind = in.word("kind", KINDS).required().maybe();
    if (kind.isEmpty()) {
      in.names().forEach(in::any);
      return () -> Intent.FreeForm.ANY;
    }
    return switch (kind.get()) {
      case "template" -> template(in);
      case "tagged" -> {
        Field<String> tag = in.text("tag", 64).required();
        yield () -> new Intent.Tagged(new MessageTag(tag.value()));
      }
      case "direct" -> {
        Field<TemplateCategory> category = in.word("category", TemplateCategory.class).required();
        yield () -> new Intent.Direct(category.value());
      }
      default -> () -> Intent.FreeForm.ANY;
    };
  }

  private static Supplier<Intent> template(Fields in) {
    Field<String> name = in.text("name", 512);
    Field<TemplateCategory> category = in.word("category", TemplateCategory.class);
    Field<TemplateStatus> status = in.word("status", TemplateStatus.class);
    Field<Boolean> issueResolution = in.flag("issue_resolution");
    return () ->
        new Intent.ByTemplate(
            name.maybe(),
            category.orElse(TemplateCategory.UTILITY),
            Optional.of(status.orElse(TemplateStatus.APPROVED)),
            issueResolution.orElse(false));
  }

  /// `true` for every purpose, or those listed.
  private static Set<Purpose> purposes(Fields in, String name) {
    if (in.isArray(name)) {
      Set<Purpose> listed = EnumSet.noneOf(Purpose.class);
      listed.addAll(in.words(name, Purpose.class).orElse(List.of()));
      return listed.contains(Purpose.ALL) ? EnumSet.allOf(Purpose.class) : listed;
    }
    boolean all =
        in.any(name)
            .must(JsonNode::isBoolean, "must be true or an array of purposes")
            .to(JsonNode::booleanValue)
            .orElse(false);
    return all ? EnumSet.allOf(Purpose.class) : Set.of();
  }

  private static Supplier<CustomerAddress> recipient(Fields in) {
    Field<String> phone = in.text("phone").map(Texts::phone, Texts.PHONE);
    Field<String> userId = in.text("user_id", CustomerAddress.LONGEST);
    if (phone.isGiven() == userId.isGiven()) {
      in.fault("", "must have either phone or user_id");
    }
    return () ->
        phone
            .maybe()
            .map(CustomerAddress::phone)
            .orElseGet(() -> CustomerAddress.userId(userId.value()));
  }

  /// What only the price depends on.
  private static Supplier<BillingFacts> billing(Fields in) {
    Field<List<Field<BillingConversation>>> open =
        in.objects("open_conversations", WhatIfInput::openConversation);
    Field<Instant> freeUntil = in.text("free_entry_until").map(Texts::instant, Texts.INSTANT);
    Field<Long> monthService = in.whole("month_service_count", 0, Integer.MAX_VALUE);
    return () ->
        new BillingFacts(
            ZoneOffset.UTC,
            new BillingThread(
                open.orElse(List.of()).stream().map(Field::value).toList(),
                freeUntil.maybe().map(WhatIfInput::freeEntry)),
            monthService.maybe(),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            Budget.Standing.NONE);
  }

  private static Field<BillingConversation> openConversation(Fields in) {
    Field<TemplateCategory> category = in.word("category", TemplateCategory.class).required();
    return in.text("opened_at")
        .required()
        .map(Texts::instant, Texts.INSTANT)
        .to(at ->
            new BillingConversation(
                category.maybe().map(Words::of).orElse(""),
                at,
                at.plus(CONVERSATION),
                Optional.empty()));
  }

  private static FreeEntry freeEntry(Instant until) {
    return new FreeEntry(Instant.EPOCH, Optional.of(until), until, until, true);
  }
}
