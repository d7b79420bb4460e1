package dev.casement.adapter.whatsapp.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.port.channel.StandIn;
import dev.casement.core.port.channel.StandInAccount;
import dev.casement.core.port.channel.StandInWorld;
import dev.casement.meta.sandbox.GraphAnswers;
import dev.casement.meta.sandbox.GraphRequest;
import dev.casement.meta.sandbox.TokenDesk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Plays WhatsApp and its customers. One request at a time: it is a memory, not a service.
public final class WhatsAppStandIn implements StandIn {

  /// The only access token that it knows.
  private static final String TOKEN = "sandbox";

  private static final GraphAnswers ANSWERS = GraphAnswers.load(WhatsAppStandIn.class, "whatsapp");

  private static final int BAD_TOKEN = 190;
  private static final int PARAMETER = 100;

  private final StandInWorld world;
  private final Memory memory;
  private final TemplateDesk templates;
  private final Reviewer reviewer;
  private final BlockDesk blocks;
  private final MediaDesk media;
  private final Sending sending;
  private final TokenDesk tokens = new TokenDesk(ANSWERS, false);

  public WhatsAppStandIn(StandInWorld world) {
    this.world = world;
    this.memory = new Memory(world.state());
    TemplateShelf shelf = new TemplateShelf(memory);
    this.media = new MediaDesk(world, ANSWERS);
    this.templates =
        new TemplateDesk(world, shelf, new TemplateEdits(world, memory, shelf, ANSWERS), ANSWERS);
    this.reviewer = new Reviewer(world, shelf);
    this.blocks = new BlockDesk(memory, ANSWERS);
    this.sending = new Sending(world, memory, shelf, blocks, ANSWERS);
  }

  @Override
  public synchronized Optional<Answer> handle(Request raw) {
    GraphRequest request = GraphRequest.of(raw);
    List<String> path = request.path();
    if (path.isEmpty()) {
      return Optional.empty();
    }
    Optional<Answer> ofToken = tokens.handle(request);
    if (ofToken.isPresent()) {
      return ofToken;
    }
    String id = path.getFirst();
    Optional<Answer> answer =
        account(id)
            .map(account -> about(account, request))
            .or(() -> messaging(id).map(account -> about(account, request)))
            .or(() -> media.handle(request))
            .or(() -> path.size() == 1 ? template(id, request) : Optional.empty());
    boolean trusted = request.token().filter(TOKEN::equals).isPresent();
    return trusted ? answer : answer.map(_ -> ANSWERS.error(BAD_TOKEN, Optional.empty()));
  }

  @Override
  public boolean isUpkeep(Request request) {
    return TokenDesk.isUpkeep(request, account(request.path().substring(1)).isPresent());
  }

  @Override
  public Answer error(int code, Optional<Integer> subcode) {
    return ANSWERS.error(code, subcode);
  }

  @Override
  public synchronized Written write(StandInAccount account, Voice voice) {
    Instant now = Instant.ofEpochSecond(world.now().getEpochSecond());
    String number = account.externalId();
    Customer customer =
        memory.customer(number, Customer.idOf(voice.customerId())).named(voice.name());
    Utterance said = Utterance.of(voice);
    if (blocks.isBlocked(number, customer.id())) {
      return unheard(said, number, customer, now);
    }
    media.received(said.element());
    Customer after = said.by(customer, now);
    memory.keep(number, after);
    Identities.told(memory, account, after, now);
    String id = "wamid." + world.newId();
    said.line(number, customer.id(), id, now, memory).ifPresent(memory::put);
    ObjectNode item = said.item(after, id, now);
    List<ObjectNode> contacts = List.of(Identities.contact(after, now));
    return new Written(
        id,
        now,
        List.of(Envelopes.traffic(account, said.field(), said.list(), List.of(item), contacts)));
  }

  /// Who is blocked cannot write (meta-rules section 3): it stands on their own phone, opens
  /// nothing, and the company never hears of it.
  private Written unheard(Utterance said, String number, Customer customer, Instant now) {
    String id = "wamid." + world.newId();
    said.line(number, customer.id(), id, now, memory).ifPresent(memory::put);
    return new Written(id, now, List.of());
  }

  @Override
  public synchronized List<Webhook> read(StandInAccount account, String typed) {
    String id = Customer.idOf(typed);
    Customer customer = memory.customer(account.externalId(), id);
    List<ObjectNode> statuses = new ArrayList<>();
    for (Line line : memory.thread(account.externalId(), id)) {
      if (line.direction().equals(Line.OUTBOUND) && line.status().equals("delivered")) {
        memory.put(line.at("read"));
        statuses.add(Statuses.read(line, customer, world.now()));
      }
    }
    return statuses.isEmpty() ? List.of() : List.of(Statuses.webhook(account, statuses));
  }

  @Override
  public synchronized List<Shown> phone(StandInAccount account, String typed) {
    return memory.thread(account.externalId(), Customer.idOf(typed)).stream()
        .filter(Line::isSeen)
        .map(Line::shown)
        .toList();
  }

  @Override
  public synchronized Optional<List<Webhook>> review(
      String templateId, String event, Optional<String> reason, Optional<String> category) {
    return reviewer.review(templateId, event, reason, category);
  }

  /// Requests about a number or a Messaging account.
  private Answer about(StandInAccount account, GraphRequest request) {
    List<String> path = request.path();
    String part = path.size() > 1 ? path.get(1) : "";
    return switch (part) {
      case "" -> Numbers.fields(ANSWERS, account, request);
      case "messages" ->
          request.method().equals("POST")
              ? sending.take(account, request.body())
              : ANSWERS.error(PARAMETER, "Unsupported " + request.method() + " request");
      case "media" -> media.upload(request);
      case "message_templates" -> templates.handle(account, request);
      case "phone_numbers" -> ANSWERS.ok(Numbers.all(world, Envelopes.waba(account)));
      case "block_users" -> blocks.handle(account, request, world.now());
      case "subscribed_apps" -> ANSWERS.success();
      default -> ANSWERS.error(PARAMETER, "Unknown path components: /" + part);
    };
  }

  private Optional<Answer> template(String id, GraphRequest request) {
    return world.accounts().stream()
        .flatMap(account -> templates.one(account, id, request).stream())
        .findFirst();
  }

  private Optional<StandInAccount> account(String id) {
    return world.accounts().stream().filter(account -> account.externalId().equals(id)).findFirst();
  }

  private Optional<StandInAccount> messaging(String id) {
    return world.accounts().stream()
        .filter(account -> Envelopes.waba(account).equals(id))
        .findFirst();
  }
}
