package dev.casement.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.port.store.Page;
import dev.casement.core.port.store.PageRequest;
import dev.casement.core.port.store.WebhookEvent;
import dev.casement.core.port.store.WebhookLog;
import dev.casement.core.port.store.WebhookPart;
import dev.casement.core.port.store.WebhookPart.State;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Test;

/// The webhook log keeps every byte, tells what waits, and what became of it. Each test needs an
/// empty one.
public interface WebhookLogContract extends StoreContract {

  /// Bodies are compared byte by byte.
  RecursiveComparisonConfiguration BY_CONTENT = new RecursiveComparisonConfiguration();

  private WebhookLog log() {
    return stores().webhooks();
  }

  private WebhookEvent append(Instant receivedAt, byte[] body) {
    WebhookEvent event =
        WebhookEvent.received(
            World.fresh("event"),
            World.CHANNEL,
            receivedAt,
            Map.of("x-signature", "sha256=" + body.length),
            body);
    log().append(event);
    return event;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static WebhookPart whole(WebhookEvent event, CompanyId company, State state) {
    return new WebhookPart(
        event.id(),
        event.origin(),
        company,
        event.channel(),
        state,
        state == State.PROCESSED ? Optional.empty() : Optional.of("no_account"),
        event.receivedAt(),
        event.headers(),
        event.body(),
        Optional.empty());
  }

  private static WebhookPart item(WebhookEvent event, CompanyId company, int position) {
    return new WebhookPart(
        World.fresh("part"),
        event.id(),
        company,
        event.channel(),
        State.FAILED,
        Optional.of("not_understood"),
        event.receivedAt(),
        event.headers(),
        bytes("item " + position),
        Optional.of(position));
  }

  @Test
  default void tellsWhatWaitsOldestFirst() {
    WebhookEvent second = append(World.NOON, bytes("b"));
    WebhookEvent third = append(World.NOON, bytes("c"));
    WebhookEvent first = append(World.NOON.minusMillis(1), bytes("a"));

    assertThat(log().pending(2))
        .usingRecursiveFieldByFieldElementComparator(BY_CONTENT)
        .containsExactly(first, second);
    assertThat(log().pending(10))
        .extracting(WebhookEvent::id)
        .containsExactly(first.id(), second.id(), third.id());
  }

  @Test
  default void keepsThreeMegabytesToTheLastByte() {
    byte[] body = new byte[3 << 20];
    new Random(7).nextBytes(body);

    WebhookEvent event = append(World.NOON, body);

    assertThat(log().pending(1).getFirst().body()).isEqualTo(body);
    CompanyId company = new World().company;
    log().settle(List.of(event), List.of(whole(event, company, State.PROCESSED)));
    assertThat(log().part(company, event.id()).orElseThrow().body()).isEqualTo(body);
  }

  @Test
  default void settlesAnEventIntoItsParts() {
    World world = new World();
    WebhookEvent event = append(World.NOON, bytes("both"));
    WebhookPart all = whole(event, world.company, State.PROCESSED);
    WebhookPart odd = item(event, world.company, 1);

    log().settle(List.of(event), List.of(all, odd));
    log().settle(List.of(event), List.of(all, odd));

    assertThat(log().pending(10)).isEmpty();
    assertThat(parts(world.company, State.PROCESSED))
        .usingRecursiveFieldByFieldElementComparator(BY_CONTENT)
        .containsExactly(all);
    assertThat(parts(world.company, State.FAILED))
        .usingRecursiveFieldByFieldElementComparator(BY_CONTENT)
        .containsExactly(odd);
    assertThat(log().part(world.company, odd.id()).orElseThrow())
        .usingRecursiveComparison()
        .isEqualTo(odd);
  }

  @Test
  default void listsPartsNewestFirstPageByPage() {
    World world = new World();
    WebhookEvent old = append(World.NOON, bytes("1"));
    WebhookEvent young = append(World.NOON.plusMillis(1), bytes("2"));
    WebhookEvent also = append(World.NOON.plusMillis(1), bytes("3"));
    List.of(young, old, also)
        .forEach(e -> log().settle(List.of(e), List.of(whole(e, world.company, State.UNROUTED))));

    Page<WebhookPart> first = log().parts(world.company, State.UNROUTED, PageRequest.first(2));
    Page<WebhookPart> second =
        log().parts(world.company, State.UNROUTED, new PageRequest(2, first.next()));

    assertThat(first.items()).extracting(WebhookPart::id).containsExactly(also.id(), young.id());
    assertThat(second.items()).extracting(WebhookPart::id).containsExactly(old.id());
    assertThat(second.next()).isEmpty();
  }

  @Test
  default void replaysAWholeRequest() {
    World world = new World();
    WebhookEvent event = append(World.NOON, bytes("again"));
    log().settle(List.of(event), List.of(whole(event, CompanyId.OPERATOR, State.UNROUTED)));

    assertThat(log().replay(CompanyId.OPERATOR, event.id())).isTrue();
    assertThat(log().replay(CompanyId.OPERATOR, event.id())).isTrue();

    assertThat(log().pending(10))
        .usingRecursiveFieldByFieldElementComparator(BY_CONTENT)
        .containsExactly(event);
    assertThat(parts(CompanyId.OPERATOR, State.UNROUTED)).hasSize(1);
    log().settle(List.of(event), List.of(whole(event, world.company, State.PROCESSED)));
    assertThat(log().pending(10)).isEmpty();
    assertThat(parts(CompanyId.OPERATOR, State.UNROUTED)).isEmpty();
    assertThat(parts(world.company, State.PROCESSED)).hasSize(1);
  }

  @Test
  default void replaysOneItemUnderTheSignatureOfTheWhole() {
    World world = new World();
    WebhookEvent event = append(World.NOON, bytes("whole"));
    WebhookPart odd = item(event, world.company, 3);
    log().settle(List.of(event), List.of(whole(event, CompanyId.OPERATOR, State.PROCESSED), odd));

    assertThat(log().replay(world.company, odd.id())).isTrue();

    assertThat(log().pending(10))
        .usingRecursiveFieldByFieldElementComparator(BY_CONTENT)
        .containsExactly(
            new WebhookEvent(
                odd.id(),
                event.id(),
                event.channel(),
                World.NOON,
                event.headers(),
                event.body(),
                Optional.of(3)));
  }

  @Test
  default void keepsAnotherBodyFromNowOnWhereItWasRewritten() {
    World world = new World();
    WebhookEvent event = append(World.NOON, bytes("secret"));
    log().rewrite(event.id(), _ -> new WebhookLog.Kept(Map.of("x", "1"), bytes("early")));
    assertThat(log().pending(1).getFirst().body()).isEqualTo(bytes("early"));

    log().settle(List.of(event), List.of(whole(event, world.company, State.PROCESSED)));
    assertThat(log().part(world.company, event.id()).orElseThrow().body())
        .isEqualTo(bytes("early"));

    log().rewrite(event.id(), kept -> new WebhookLog.Kept(kept.headers(), bytes("late")));
    WebhookPart part = log().part(world.company, event.id()).orElseThrow();
    assertThat(part.body()).isEqualTo(bytes("late"));
    assertThat(part.headers()).isEqualTo(Map.of("x", "1"));
    assertThat(part.state()).isEqualTo(State.PROCESSED);

    log().rewrite("nothing", _ -> new WebhookLog.Kept(Map.of(), bytes("new")));
    assertThat(log().part(world.company, "nothing")).isEmpty();
  }

  @Test
  default void replaysNothingUnknown() {
    WebhookEvent event = append(World.NOON, bytes("waits"));

    assertThat(log().replay(new World().company, event.id())).isFalse();
    assertThat(log().replay(new World().company, "nothing")).isFalse();
  }

  @Test
  default void losesNothingThatManyAppendAtOnce() throws Exception {
    Together.run(
        16,
        number -> {
          for (int i = 0; i < 5; i++) {
            append(World.NOON.plusMillis(i), bytes(number + "/" + i));
          }
          return number;
        });

    assertThat(log().pending(200)).extracting(WebhookEvent::id).doesNotHaveDuplicates().hasSize(80);
  }

  private List<WebhookPart> parts(CompanyId company, State state) {
    return log().parts(company, state, PageRequest.first(200)).items();
  }
}
