package dev.casement.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.AccountNotice.Severity;
import dev.casement.core.domain.channel.AccountStanding;
import dev.casement.core.domain.channel.Forbidden;
import dev.casement.core.domain.channel.KeptNotice;
import dev.casement.core.domain.channel.MessagingLimit;
import dev.casement.core.port.store.ConversationFeed;
import dev.casement.core.port.store.NoticeLog;
import dev.casement.core.port.store.Page;
import dev.casement.core.port.store.PageRequest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Notices are kept once, newest first, and say how the account stands.
public interface NoticeLogContract extends StoreContract {

  private NoticeLog log() {
    return stores().notices();
  }

  @Test
  default void returnsNoticesAsTheyWereAddedNewestFirst() {
    World world = new World();
    KeptNotice old = world.notice(World.NOON, Severity.INFO);
    KeptNotice recent = world.notice(World.NOON.plusMillis(1), Severity.CRITICAL);
    assertThat(log().add(recent)).isTrue();
    assertThat(log().add(old)).isTrue();

    Page<KeptNotice> first = log().notices(world.company, world.account, PageRequest.first(1));
    Page<KeptNotice> second =
        log().notices(world.company, world.account, new PageRequest(1, first.next()));

    assertThat(first.items()).containsExactly(recent);
    assertThat(second.items()).containsExactly(old);
    assertThat(second.next()).isEmpty();
  }

  @Test
  default void keepsANoticeOnce() {
    World world = new World();
    KeptNotice notice = world.notice(World.NOON, Severity.WARNING);
    log().add(notice);

    assertThat(log().add(notice)).isFalse();
    assertThat(log().notices(world.company, world.account, PageRequest.first(10)).items())
        .hasSize(1);
  }

  @Test
  default void saysHowAnAccountStandsAfterEachNotice() {
    World world = new World();
    assertThat(log().standing(world.company, world.account)).isEqualTo(AccountStanding.GOOD);

    log().add(world.notice(World.NOON, Severity.CRITICAL));

    AccountStanding standing = log().standing(world.company, world.account);
    assertThat(standing.forbiddenAt(World.NOON))
        .isEqualTo(Set.of(Forbidden.STARTING, Forbidden.DIRECT_SEND));
    assertThat(standing.limit()).contains(MessagingLimit.of(2_000));
    assertThat(log().standing(world.company, new AccountId("another")))
        .isEqualTo(AccountStanding.GOOD);
  }

  @Test
  default void feedsThatTheAccountChangedOncePerNotice() {
    World world = new World();
    KeptNotice notice = world.notice(World.NOON, Severity.WARNING);
    log().add(notice);
    log().add(notice);

    List<ConversationFeed.Entry> told = stores().feed().after(world.company, 0, 10);

    assertThat(told).hasSize(1);
    assertThat(told.getFirst().kind()).isEqualTo(ConversationFeed.Kind.ACCOUNT_UPDATED);
    assertThat(told.getFirst().subject()).isEqualTo(world.account.value());
  }
}
