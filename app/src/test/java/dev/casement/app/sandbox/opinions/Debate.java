package dev.casement.app.sandbox.opinions;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.casement.app.json.Json;
import dev.casement.core.domain.channel.Capability;
import dev.casement.core.domain.channel.Secret;
import dev.casement.core.domain.consent.ConsentState;
import dev.casement.core.domain.consent.Purpose;
import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.conversation.WindowEvidence;
import dev.casement.core.domain.delivery.DeliveryState;
import dev.casement.core.domain.message.Comment;
import dev.casement.core.domain.policy.AllowReason;
import dev.casement.core.domain.policy.Decision;
import dev.casement.core.domain.policy.Intent;
import dev.casement.core.domain.policy.Manner;
import dev.casement.core.domain.policy.PolicyFacts;
import dev.casement.core.domain.policy.PolicyFactsDraft;
import dev.casement.core.domain.policy.Rule;
import dev.casement.core.domain.policy.SendProposal;
import dev.casement.core.domain.template.TemplateStatus;
import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.channel.ChannelEvent;
import dev.casement.core.port.channel.ChannelPolicy;
import dev.casement.core.port.channel.ReceivedItem;
import dev.casement.core.port.channel.StandIn;
import dev.casement.core.port.channel.StandIn.Answer;
import dev.casement.core.port.channel.StandIn.Request;
import dev.casement.core.port.channel.StandInAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Plays a [History] to a policy and to a stand-in, and takes down what each says.
final class Debate {

  private static final ConsentState AGREED =
      new ConsentState(EnumSet.allOf(Purpose.class), Set.of());

  private static final Set<Activity> STARTS_A_THREAD =
      EnumSet.of(Activity.MESSAGE, Activity.AD_MESSAGE, Activity.POSTBACK, Activity.REACTION);

  private final Dialect dialect;
  private final Channel channel;
  private final Set<String> granted;
  private final StandInAccount account;
  private final SmallWorld world;
  private final StandIn standIn;
  private final Duration skew;

  private Instant now;
  private WindowEvidence evidence = WindowEvidence.NONE;
  private Optional<Instant> heardAt = Optional.empty();
  private Optional<Instant> commentedAt = Optional.empty();
  private String comment = "";
  private boolean live;
  private boolean replied;
  private int sentSinceClosed;
  private final List<Verdicts> verdicts = new ArrayList<>();

  /// @param skew by how much our clock is ahead of the provider's
  private Debate(Dialect dialect, Channel channel, History history, Duration skew) {
    this.dialect = dialect;
    this.channel = channel;
    this.granted = history.granted();
    this.skew = skew;
    this.now = history.start();
    this.account =
        new StandInAccount(
            Dialect.ACCOUNT,
            "Casa do Mar",
            dialect.settings(),
            new Secret("sandbox"),
            history.granted());
    this.world = new SmallWorld(account, now);
    this.standIn = channel.standIn(world).orElseThrow();
    dialect.preparations().forEach(standIn::handle);
  }

  /// What both said to every wish of this history.
  static List<Verdicts> over(Dialect dialect, Channel channel, History history, Duration skew) {
    Debate debate = new Debate(dialect, channel, history, skew);
    history.steps().forEach(debate::play);
    return debate.verdicts;
  }

  private void play(Step step) {
    switch (step) {
      case Step.Passes(Duration time) -> moveTo(now.plus(time));
      case Step.PassesTo(Step.Edge edge, int milliseconds) ->
          moment(edge).map(end -> end.plusMillis(milliseconds)).ifPresent(this::moveTo);
      case Step.Does(int deed) -> act(dialect.deeds().get(deed % dialect.deeds().size()));
      case Step.Reviews(String event) -> review(event);
      case Step.Sends(int wish, var author) -> {
        Wish wished = dialect.wishes().get(wish % dialect.wishes().size());
        wish(wished, new SendProposal(intent(wished), author, Optional.of(wished.content())));
      }
    }
  }

  private void moveTo(Instant moment) {
    if (moment.isAfter(now)) {
      now = moment;
      world.moveTo(moment);
    }
  }

  private Optional<Instant> moment(Step.Edge edge) {
    return switch (edge) {
      case DAY_AFTER_CUSTOMER -> heardAt.map(at -> at.plus(Duration.ofHours(24)));
      case WEEK_AFTER_CUSTOMER -> heardAt.map(at -> at.plus(Duration.ofDays(7)));
      case WEEK_AFTER_COMMENT -> commentedAt.map(at -> at.plus(Duration.ofDays(7)));
      case NEXT_DATE_OF_A_RULE -> dates().filter(date -> date.isAfter(now)).min(Instant::compareTo);
    };
  }

  private Stream<Instant> dates() {
    return channel.policy().rules().rules().stream().flatMap(Debate::dates);
  }

  static Stream<Instant> dates(Rule rule) {
    return Stream.concat(rule.from().stream(), rule.until().stream());
  }

  private void act(Deed deed) {
    if (deed.needsThread() && Collections.disjoint(evidence.newest().keySet(), STARTS_A_THREAD)) {
      return;
    }
    StandIn.Written written = standIn.write(account, deed.voice());
    for (StandIn.Webhook webhook : written.webhooks()) {
      for (ReceivedItem item : channel.webhooks().read(webhook.body())) {
        item.at().ifPresent(at -> hear(item.event(), at));
      }
    }
  }

  private void hear(ChannelEvent event, Instant at) {
    switch (event) {
      case ChannelEvent.MessageReceived message -> happened(message.activity(), at);
      case ChannelEvent.CustomerActed(var _, Activity activity) -> happened(activity, at);
      case ChannelEvent.CommentReceived said -> {
        commentedAt = Optional.of(at);
        live = said.comment().where() == Comment.Where.LIVE;
        comment = said.comment().id();
        replied = false;
      }
      case ChannelEvent.CallReceived call -> happened(call.activity(), at);
      case ChannelEvent.ReactionReceived reaction ->
          happened(
              reaction.emoji().isPresent() ? Activity.REACTION : Activity.REACTION_REMOVED, at);
      default -> {}
    }
  }

  private void happened(Activity activity, Instant at) {
    evidence = evidence.with(activity, at);
    heardAt = Optional.of(at);
    if (channel.policy().effectOf(activity, at) == ChannelPolicy.Effect.OPENS) {
      sentSinceClosed = 0;
    }
  }

  /// Reviewers decide on templates that some wish names; the others stay as they were approved.
  private void review(String event) {
    if (dialect.wishes().stream().allMatch(wish -> wish.template().isEmpty())) {
      return;
    }
    for (JsonNode template : templates().toList()) {
      standIn.review(template.path("id").asText(), event, Optional.empty(), Optional.empty());
    }
  }

  private void wish(Wish wish, SendProposal proposal) {
    Decision ours = channel.policy().decide(proposal, facts());
    Manner manner =
        ours instanceof Decision.Allowed allowed ? allowed.manner() : natural(proposal.intent());
    Answer answer = standIn.handle(dialect.request(wish, manner, comment)).orElseThrow();
    Optional<String> refusal = refusal(answer);
    verdicts.add(
        new Verdicts(wish, now, evidence, ours, refusal.isEmpty(), refusal.orElse("taken")));
    if (refusal.isEmpty() && ours instanceof Decision.Allowed allowed) {
      replied |= allowed.manner() instanceof Manner.PrivateReply;
      sentSinceClosed += allowed.reason() == AllowReason.EXTRA_MESSAGE ? 1 : 0;
    }
  }

  private PolicyFacts facts() {
    PolicyFactsDraft facts =
        PolicyFacts.at(now.plus(skew))
            .evidence(evidence)
            .recipient(dialect.customer())
            .capabilities(granted.stream().map(Capability::new).collect(Collectors.toSet()))
            .consent(AGREED)
            .privateReplySent(replied)
            .sentSinceClosed(sentSinceClosed);
    commentedAt.ifPresent(facts::commentedAt);
    facts.commentedLive(live);
    return facts.done();
  }

  private Intent intent(Wish wish) {
    if (wish.template().isEmpty() || !(wish.intent() instanceof Intent.ByTemplate template)) {
      return wish.intent();
    }
    Optional<TemplateStatus> status =
        templates()
            .filter(known -> known.path("name").asText().equals(wish.template().get()))
            .filter(known -> known.path("language").asText().equals("en_US"))
            .map(known -> TemplateStatus.of(known.path("status").asText()))
            .findFirst();
    return new Intent.ByTemplate(wish.template(), template.category(), status, false);
  }

  private Stream<JsonNode> templates() {
    String id = dialect.settings().getOrDefault("waba_id", Dialect.ACCOUNT);
    Request list =
        new Request(
            "GET",
            "/" + id + "/message_templates",
            "v26.0",
            Map.of("limit", "100"),
            Map.of("authorization", "Bearer sandbox"),
            new byte[0]);
    return standIn
        .handle(list)
        .map(answer -> Json.parse(new String(answer.body(), UTF_8)).path("data"))
        .map(data -> data.valueStream())
        .orElse(Stream.of());
  }

  /// How somebody who asks no policy would send it.
  private static Manner natural(Intent intent) {
    return switch (intent) {
      case Intent.FreeForm _ -> Manner.Plain.ANSWER;
      case Intent.ByTemplate _ -> Manner.ByTemplate.APPROVED;
      case Intent.Tagged(var tag) -> new Manner.UnderTag(tag);
      case Intent.Direct(var category) -> new Manner.Directly(category);
    };
  }

  /// What the provider refused it with, at once or by a webhook.
  private Optional<String> refusal(Answer answer) {
    if (answer.status() != 200) {
      return Optional.of(new String(answer.body(), UTF_8));
    }
    return answer.then().stream()
        .flatMap(webhook -> channel.webhooks().read(webhook.body()).stream())
        .map(ReceivedItem::event)
        .filter(ChannelEvent.ReceiptReceived.class::isInstance)
        .map(event -> ((ChannelEvent.ReceiptReceived) event).receipt().step())
        .filter(step -> step.state() == DeliveryState.FAILED)
        .map(Object::toString)
        .findFirst();
  }
}
