package dev.casement.app.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.casement.core.domain.billing.PricingModel;
import dev.casement.core.domain.billing.Quote;
import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.conversation.MessagingWindow;
import dev.casement.core.domain.message.MessageTag;
import dev.casement.core.domain.policy.AllowReason;
import dev.casement.core.domain.policy.BlockReason;
import dev.casement.core.domain.policy.ContentLimit;
import dev.casement.core.domain.policy.Decision;
import dev.casement.core.domain.policy.Explanation;
import dev.casement.core.domain.policy.Intent;
import dev.casement.core.domain.policy.Manner;
import dev.casement.core.domain.policy.Remedy;
import dev.casement.core.domain.policy.Rule;
import dev.casement.core.domain.template.TemplateCategory;
import dev.casement.core.domain.template.TemplateStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A decision looks as the API promises, and what is stored of it comes back the same.
final class DecisionJsonTest {

  private static final Instant AT = Instant.parse("2026-03-02T12:00:00.007Z");
  private static final Rule RULE =
      Rule.always("pigeon.window", "A window of 24 hours", "https://example.org/rules")
          .from("2020-03-04");
  private static final MessagingWindow WINDOW =
      new MessagingWindow(
          MessagingWindow.State.CLOSED,
          Optional.of(AT),
          Optional.of(AT.plusSeconds(86_400)),
          Optional.of(AT.plusSeconds(90_000)),
          Optional.of(Activity.AD_MESSAGE));

  static Stream<Decision> decisions() {
    Stream<Decision> allowed =
        Stream.of(
                Manner.Plain.ANSWER,
                Manner.ByTemplate.APPROVED,
                new Manner.UnderTag(MessageTag.HUMAN_AGENT),
                Manner.PrivateReply.ONCE,
                new Manner.Directly(TemplateCategory.UTILITY))
            .map(DecisionJsonTest::allowed);
    Stream<Decision> blocked =
        Stream.of(
                Intent.FreeForm.ANY,
                Intent.ByTemplate.approved(TemplateCategory.MARKETING),
                new Intent.ByTemplate(
                    Optional.of("gone"), TemplateCategory.UTILITY, Optional.empty(), true),
                new Intent.ByTemplate(
                    Optional.of("odd"),
                    TemplateCategory.UTILITY,
                    Optional.of(TemplateStatus.IN_APPEAL),
                    false),
                new Intent.Tagged(new MessageTag("ACCOUNT_UPDATE")),
                new Intent.Direct(TemplateCategory.AUTHENTICATION))
            .map(DecisionJsonTest::blocked);
    return Stream.concat(allowed, blocked);
  }

  private static Decision allowed(Manner manner) {
    return new Decision.Allowed(
        new Decision.Asked(new ChannelId("pigeon"), Intent.FreeForm.ANY, AT),
        AllowReason.WINDOW_POSSIBLY_OPEN,
        RULE,
        manner,
        Decision.Certainty.POSSIBLE,
        WINDOW,
        Optional.of(AT),
        List.of(Decision.Warning.NO_OPT_IN, Decision.Warning.OWN_RISK));
  }

  private static Decision blocked(Intent intent) {
    return new Decision.Blocked(
        new Decision.Asked(new ChannelId("pigeon"), intent, AT),
        List.of(BlockReason.OPT_IN_MISSING, BlockReason.WINDOW_CLOSED),
        RULE,
        List.of(
            Remedy.AskOptIn.IT,
            Remedy.SendTemplate.ANY,
            new Remedy.HumanAgent(AT),
            Remedy.SwitchChannel.ANY,
            Remedy.Hold.IT,
            Remedy.SendLink.ANY,
            Remedy.WaitForCustomer.IT),
        MessagingWindow.NEVER_OPENED,
        Optional.of(new ContentLimit("text", 4096, 5_000_000_000L, "characters")));
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void comesBackTheSame(Decision decision) {
    String printed = Json.print(DecisionJson.write(decision));

    assertThat(DecisionJson.read(Members.of(Json.parse(printed)))).isEqualTo(decision);
  }

  @Test
  void hasTheMembersOfTheApi() {
    JsonNode tree = Json.parse(Json.print(DecisionJson.write(blocked(Intent.FreeForm.ANY))));

    assertThat(tree)
        .isEqualTo(
            Json.parse(
                """
                {"outcome": "blocked", "certainty": "sure", "channel": "pigeon",
                 "intent": {"kind": "free_form"}, "at": "2026-03-02T12:00:00.007Z",
                 "rule": {"id": "pigeon.window", "title": "A window of 24 hours",
                   "from": "2020-03-04T00:00:00Z", "until": null,
                   "source": "https://example.org/rules"},
                 "reason": "opt_in_missing", "reasons": ["opt_in_missing", "window_closed"],
                 "window": {"state": "never_opened", "opened_at": null, "closes_at": null,
                   "opened_by": null},
                 "remedies": [{"kind": "ask_opt_in"}, {"kind": "send_template", "templates": []},
                   {"kind": "human_agent", "until": "2026-03-02T12:00:00.007Z"},
                   {"kind": "switch_channel", "identities": []}, {"kind": "hold"},
                   {"kind": "send_link", "url": null}, {"kind": "wait_for_customer"}],
                 "limit": {"field": "text", "limit": 4096, "actual": 5000000000,
                   "unit": "characters"}}
                """));
  }

  @Test
  void isExplainedWithMessageRemediesAndCost() {
    Remedy there =
        new Remedy.SwitchChannel(
            List.of(
                new Remedy.Reachable(
                    new ChannelId("raven"),
                    new AccountId("a1"),
                    CustomerAddress.phone("4930123456"),
                    Optional.of(new ConversationId("c1")),
                    AllowReason.WINDOW_OPEN)));
    Quote quote =
        new Quote(
            Optional.of(PricingModel.PER_MESSAGE),
            "marketing",
            Optional.of(new BigDecimal("0.0625")),
            Optional.of("EUR"),
            Optional.empty(),
            Optional.empty());

    JsonNode tree =
        DecisionJson.write(
            new Explanation(
                blocked(Intent.FreeForm.ANY),
                "Waiting.",
                List.of(there),
                Optional.of("buttons"),
                Optional.of(quote)));

    assertThat(tree.get("message").textValue()).isEqualTo("Waiting.");
    assertThat(tree.get("instead").textValue()).isEqualTo("buttons");
    assertThat(tree.get("remedies"))
        .isEqualTo(
            Json.parse(
                """
                [{"kind": "switch_channel", "identities": [{"channel": "raven",
                  "external_id": "4930123456", "phone": "+4930123456", "account_id": "a1",
                  "conversation_id": "c1", "reason": "window_open"}]}]
                """));
    assertThat(tree.get("cost"))
        .isEqualTo(
            Json.parse(
                """
                {"model": "per_message", "category": "marketing", "amount": "0.0625",
                 "currency": "EUR"}
                """));
  }
}
