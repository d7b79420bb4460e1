package dev.casement.app.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.channel.ChannelEnvironment;
import dev.casement.core.port.channel.ChannelPlugin;
import dev.casement.core.port.channel.ReceivedItem;
import dev.casement.core.port.channel.WebhookReceiver;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// What understanding a webhook costs, beside a plain tree read of the same bytes. The reader
/// should be at least 0.6 times as fast: it reads the same tree, and the rest is to be small.
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
public class WebhookBenchmark {

  private static final String WHATSAPP =
      """
      {"object":"whatsapp_business_account","entry":[{"id":"102290129340398","changes":[{"value":{\
      "messaging_product":"whatsapp","metadata":{"display_phone_number":"4930000000",\
      "phone_number_id":"106540352242922"},%s},"field":"messages"}]}]}\
      """;

  private static final String MESSAGE =
      """
      "contacts":[{"profile":{"name":"Ada Lovell"},"wa_id":"491700000000","user_id":"DE.77"}],\
      "messages":[{"from":"491700000000","from_user_id":"DE.77","id":"wamid.HBgLMTY1MDM4Nzk0MzkVAgAS",\
      "timestamp":"1790000000","type":"text","text":{"body":"Is the room with sea view still free?"}}]\
      """;

  private static final String MESSENGER =
      """
      {"object":"page","entry":[{"id":"1","time":1790000000000,"messaging":[{"sender":{"id":"77"},\
      "recipient":{"id":"1"},"timestamp":1790000000000,"message":{"mid":"m_1",\
      "text":"Is the room with sea view still free?"}}]}]}\
      """;

  /// Which body is read.
  @Param({"whatsapp-message", "whatsapp-statuses", "messenger-message"})
  public String body = "";

  private final ObjectMapper mapper = new ObjectMapper();
  private byte[] bytes = {};
  private Optional<WebhookReceiver> receiver = Optional.empty();

  @Setup
  public void open() {
    String channel = body.substring(0, body.indexOf('-'));
    bytes = text(body).getBytes(StandardCharsets.UTF_8);
    receiver =
        ServiceLoader.load(ChannelPlugin.class).stream()
            .map(plugin -> plugin.get().open(environment()))
            .filter(one -> one.descriptor().id().value().equals(channel))
            .map(Channel::webhooks)
            .findFirst();
  }

  @Benchmark
  public List<ReceivedItem> understand() {
    return receiver.orElseThrow().read(bytes);
  }

  @Benchmark
  public JsonNode readTree() throws IOException {
    return mapper.readTree(bytes);
  }

  private static String text(String body) {
    return switch (body) {
      case "whatsapp-message" -> WHATSAPP.formatted(MESSAGE);
      case "whatsapp-statuses" -> WHATSAPP.formatted("\"statuses\":[" + statuses() + "]");
      default -> MESSENGER;
    };
  }

  private static String statuses() {
    return IntStream.range(0, 50)
        .mapToObj(i ->
            """
            {"id":"wamid.HBgLMTY1MDM4Nzk0MzkVAgAR%d","status":"delivered",\
            "timestamp":"1790000100","recipient_id":"491700000000",\
            "recipient_user_id":"DE.77","biz_opaque_callback_data":"m%d",\
            "pricing":{"billable":false,"pricing_model":"PMP",\
            "type":"free_customer_service","category":"service"}}\
            """
                .formatted(i, i))
        .collect(Collectors.joining(","));
  }

  private static ChannelEnvironment environment() {
    return new ChannelEnvironment(
        InstantSource.fixed(Instant.EPOCH), Optional.empty(), Duration.ofSeconds(1));
  }
}
