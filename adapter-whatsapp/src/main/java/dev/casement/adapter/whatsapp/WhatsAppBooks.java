package dev.casement.adapter.whatsapp;

import dev.casement.core.domain.billing.BillingConversation;
import dev.casement.core.domain.billing.BillingFacts;
import dev.casement.core.domain.billing.BillingThread;
import dev.casement.core.domain.billing.FreeEntry;
import dev.casement.core.domain.billing.LedgerEntry;
import dev.casement.core.domain.billing.PriceWord;
import dev.casement.core.domain.billing.PricingModel;
import dev.casement.core.domain.billing.Quote;
import dev.casement.core.domain.conversation.WindowEvidence;
import dev.casement.core.port.channel.Pricing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Books the messages of one customer: which conversation each belongs to, which of them opened it,
/// and what it cost. It sees the entries in the order of their arrival at the customer, whatever
/// order they are given in.
final class WhatsAppBooks {

  private static final Comparator<LedgerEntry> BY_ARRIVAL =
      Comparator.comparing((LedgerEntry entry) -> entry.deliveredAt().orElse(Instant.MAX))
          .thenComparing(entry -> entry.message().value());

  private final List<LedgerEntry> entries;
  private final WindowEvidence evidence;
  private final BillingFacts known;
  private final OpenConversations conversations = new OpenConversations();
  private Optional<FreeEntry> freeEntry;

  WhatsAppBooks(List<LedgerEntry> entries, WindowEvidence evidence, BillingFacts known) {
    this.entries = entries.stream().sorted(BY_ARRIVAL).toList();
    this.evidence = evidence;
    this.known = known;
    this.freeEntry = known.thread().freeEntry();
  }

  /// The model under which the provider charges a message: its own word, else the day's.
  static PricingModel modelOf(LedgerEntry entry) {
    Optional<String> word = entry.said().flatMap(said -> said.word().model());
    PricingModel ofDay = BillingRules.model(entry.day());
    if (word.filter("PMP"::equals).isPresent()) {
      return PricingModel.PER_MESSAGE;
    }
    return word.filter("CBP"::equals).isPresent() && ofDay == PricingModel.PER_MESSAGE
        ? PricingModel.CONVERSATION_CATEGORY
        : ofDay;
  }

  Pricing.Books book() {
    boolean byConversation =
        entries.stream().map(WhatsAppBooks::modelOf).anyMatch(WhatsAppBooks::isByConversation);
    List<LedgerEntry> booked = new ArrayList<>();
    for (LedgerEntry entry : entries) {
      booked.add(entry.isDelivered() ? entry.booked(Optional.of(cost(entry))) : entry);
    }
    return new Pricing.Books(
        booked,
        new BillingThread(
            byConversation ? conversations.all() : known.thread().conversations(), freeEntry));
  }

  private static boolean isByConversation(PricingModel model) {
    return model == PricingModel.CONVERSATION || model == PricingModel.CONVERSATION_CATEGORY;
  }

  private Quote cost(LedgerEntry entry) {
    PricingModel model = modelOf(entry);
    Charge charge = new Charge(entry, Tariff.of(known, entry, model));
    if (model != PricingModel.NOTIFICATION) {
      FreeEntries.begunBy(entry, evidence, charge.isFreeEntry())
          .ifPresent(begun -> freeEntry = Optional.of(FreeEntries.joined(freeEntry, begun)));
    }
    if (isByConversation(model) && !conversations.isOpenedBy(entry, charge)) {
      return charge.within();
    }
    return charge.cost();
  }

  /// The billing conversations, as the messages that arrived open them (meta-rules section 4.2).
  private static final class OpenConversations {

    private final List<BillingConversation> all = new ArrayList<>();
    private final Map<String, BillingConversation> told = new HashMap<>();

    List<BillingConversation> all() {
      return all;
    }

    /// Whether this message opened the conversation that it belongs to: the provider's, where it
    /// named one, else one of ours (decisions.md D20).
    boolean isOpenedBy(LedgerEntry entry, Charge charge) {
      Instant at = entry.deliveredAt().orElseThrow();
      Optional<PriceWord.OfConversation> word = entry.belongs().map(LedgerEntry.Said::word);
      if (word.isPresent()) {
        return isNew(word.get(), charge, at);
      }
      boolean free =
          all.stream()
              .anyMatch(one -> FreeEntries.CATEGORY.equals(one.category()) && one.isOpenAt(at));
      boolean belongs =
          free
              || all.stream()
                  .filter(one -> one.isOpenAt(at))
                  .anyMatch(one -> !entry.template() || one.category().equals(charge.category()));
      if (!belongs) {
        open(new BillingConversation(charge.category(), at, end(charge, at), Optional.empty()));
      }
      return !belongs;
    }

    private boolean isNew(PriceWord.OfConversation word, Charge charge, Instant at) {
      if (told.containsKey(word.id())) {
        return false;
      }
      BillingConversation begun =
          new BillingConversation(
              word.origin().orElse(charge.category()),
              at,
              word.expiresAt().orElse(end(charge, at)),
              Optional.of(word.id()));
      told.put(word.id(), begun);
      open(begun);
      return true;
    }

    /// A free entry point closes the others.
    private void open(BillingConversation begun) {
      if (begun.category().equals(FreeEntries.CATEGORY)) {
        all.replaceAll(one ->
            one.isOpenAt(begun.openedAt())
                ? new BillingConversation(
                    one.category(), one.openedAt(), begun.openedAt(), one.externalId())
                : one);
      }
      all.add(begun);
    }

    private static Instant end(Charge charge, Instant at) {
      return at.plus(charge.isFreeEntry() ? FreeEntries.SHORTEST : BillingRules.CONVERSATION);
    }
  }
}
