package dev.casement.core.usecase;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.channel.Forbidden;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.pacing.Pacing;
import dev.casement.core.domain.upkeep.AccountCondition.Trouble;
import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.store.AccountConditions;
import dev.casement.core.port.store.AccountStore;
import dev.casement.core.port.store.NoticeLog;
import dev.casement.core.port.store.Outbox;
import dev.casement.core.port.time.Pause;
import dev.casement.core.port.time.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The traffic of every account: at its own speed, and so that none takes the room of another.
/// Thread-safe.
public final class Lanes {

  /// The provider's time and ours may differ by so much.
  private static final Duration AT_ONCE = Duration.ofSeconds(10);

  private final Channels channels;
  private final AccountStore accounts;
  private final NoticeLog notices;
  private final AccountConditions conditions;
  private final Outbox outbox;
  private final InstantSource clock;
  private final Ticker ticker;
  private final Pause pause;
  private final Map<AccountId, AccountLane> lanes = new ConcurrentHashMap<>();
  private volatile boolean sentElsewhere;
  private int turn;

  Lanes(
      Channels channels,
      AccountStore accounts,
      NoticeLog notices,
      AccountConditions conditions,
      Outbox outbox,
      InstantSource clock,
      Ticker ticker,
      Pause pause) {
    this.channels = channels;
    this.accounts = accounts;
    this.notices = notices;
    this.conditions = conditions;
    this.outbox = outbox;
    this.clock = clock;
    this.ticker = ticker;
    this.pause = pause;
  }

  /// Shares the room out among accounts that have something due: none gets more than its speed
  /// allows, nor more than an equal part while others want theirs.
  ///
  /// @param most how many may be under way in all
  /// @param room how many of them are free
  synchronized List<Outbox.Share> shares(List<Outbox.Lane> due, int most, int room) {
    List<Outbox.Lane> open = due.stream().filter(this::mayGo).toList();
    int part = Math.max(1, most / Math.max(1, open.size()));
    List<Outbox.Share> shares = new ArrayList<>();
    int left = room;
    turn++;
    for (int i = 0; i < open.size() && left > 0; i++) {
      Outbox.Lane lane = open.get(Math.floorMod(i + turn, open.size()));
      int free = Math.min(left, of(lane).room(part));
      if (free > 0) {
        shares.add(new Outbox.Share(lane, free));
        left -= free;
      }
    }
    return shares;
  }

  /// An account that may send nothing keeps its queue.
  private boolean mayGo(Outbox.Lane lane) {
    Optional<ConnectedAccount> account = accounts.account(lane.company(), lane.account());
    account.ifPresent(known -> of(lane).pacedBy(pacing(known.account())));
    return account.isEmpty()
        || (account.get().account().enabled()
            && !notices
                .standing(lane.company(), lane.account())
                .forbiddenAt(clock.instant())
                .contains(Forbidden.ALL));
  }

  private AccountLane of(Outbox.Lane lane) {
    return lanes.computeIfAbsent(
        lane.account(), _ -> lane(lane.company(), lane.account(), lane.inherited()));
  }

  AccountLane of(CompanyId company, AccountId account) {
    return lanes.computeIfAbsent(account, _ -> lane(company, account, false));
  }

  private AccountLane lane(CompanyId company, AccountId account, boolean inherited) {
    Pacing pacing =
        accounts.account(company, account).map(it -> pacing(it.account())).orElse(Pacing.NONE);
    AccountLane lane = new AccountLane(pacing, inherited || sentElsewhere, ticker, pause);
    if (conditions
        .condition(company, account)
        .flatMap(known -> known.trouble(Trouble.About.SENDING))
        .isPresent()) {
      boolean _ = lane.doubt();
      lane.open();
    }
    return lane;
  }

  private Pacing pacing(ChannelAccount account) {
    return channels
        .channel(account.channel())
        .map(channel -> pacing(channel, account))
        .orElse(Pacing.NONE);
  }

  private Pacing pacing(Channel channel, ChannelAccount account) {
    return channel.pacing(account, notices.standing(account.company(), account.id()));
  }

  /// Something came to this account, or went from it elsewhere, at that moment. What comes late was
  /// counted by the provider when it happened.
  void received(ChannelAccount account, Instant at) {
    Duration ago = Duration.between(at, clock.instant()).abs();
    if (ago.compareTo(AT_ONCE) < 0 && pacing(account).countsInbound()) {
      of(account.company(), account.id()).received();
      outbox.came(account.id());
    }
  }

  /// So much came to this account, and another instance took it in.
  public void cameElsewhere(AccountId account, int many) {
    Optional.ofNullable(lanes.get(account))
        .ifPresent(lane -> IntStream.range(0, many).forEach(_ -> lane.received()));
  }

  /// Lets everything go again, as after somebody mended the account.
  public void open(AccountId account) {
    Optional.ofNullable(lanes.get(account)).ifPresent(AccountLane::open);
  }

  /// A process that is gone was sending until now, nobody knows from which accounts how much: those
  /// that begin from here on begin as if all had been used up.
  void sentUntilNow() {
    sentElsewhere = true;
  }

  /// Tries every account that is stopped, as after accounts changed elsewhere.
  public void tryStopped() {
    lanes.values().stream().filter(AccountLane::isDoubtful).forEach(AccountLane::open);
  }

  /// Accounts from which nothing goes for the moment.
  Set<AccountId> stopped() {
    return lanes.entrySet().stream()
        .filter(lane -> lane.getValue().isStopped())
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// How often a provider said that an account was too fast, since the start.
  public long throttles() {
    return lanes.values().stream().mapToLong(AccountLane::throttles).sum();
  }

  /// How many requests had their turn, since the start.
  public long turns() {
    return lanes.values().stream().mapToLong(AccountLane::turns).sum();
  }

  /// How long they waited for it, all together.
  public Duration waited() {
    return lanes.values().stream().map(AccountLane::waited).reduce(Duration.ZERO, Duration::plus);
  }

  /// How much of its full speed each account goes at, of those that sent anything here.
  public Map<AccountId, Double> speeds() {
    return lanes.entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, lane -> lane.getValue().speed()));
  }
}
