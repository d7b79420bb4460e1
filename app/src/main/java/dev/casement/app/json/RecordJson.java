package dev.casement.app.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.Frame;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;

/// Records as JSON by their components: names in snake_case, words in lower case, decimals and
/// instants as texts, nothing where there is nothing. Their names are thereby part of what is
/// stored; a test holds them.
final class RecordJson {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(own())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
          .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private RecordJson() {}

  static ObjectNode write(Record value) {
    return MAPPER.valueToTree(value);
  }

  static ObjectNode write(Content content) {
    return MAPPER.valueToTree(content);
  }

  /// @param field where the tree stands, for the error
  static <T> T read(JsonNode tree, Class<T> type, String field) {
    try {
      return MAPPER.treeToValue(tree, type);
    } catch (JsonMappingException e) {
      throw new ShapeException(field, "is not as it was written: " + e.getPathReference(), e);
    } catch (JsonProcessingException e) {
      throw new ShapeException(field, "is not as it was written", e);
    }
  }

  private static SimpleModule own() {
    return new SimpleModule()
        .addSerializer(BigDecimal.class, ToStringSerializer.instance)
        .addSerializer(Instant.class, ToStringSerializer.instance)
        .addDeserializer(Instant.class, reader(node -> Instant.parse(node.textValue())))
        .addSerializer(Content.Media.class, writer(MediaJson::write))
        .addDeserializer(Content.Media.class, reader(node -> MediaJson.read(Members.of(node))))
        .addSerializer(Frame.class, writer(FrameJson::write))
        .addDeserializer(Frame.class, reader(FrameJson::read));
  }

  private static <T> JsonSerializer<T> writer(java.util.function.Function<T, JsonNode> write) {
    return new JsonSerializer<>() {
      @Override
      public void serialize(T value, JsonGenerator out, SerializerProvider provider)
          throws IOException {
        out.writeTree(write.apply(value));
      }
    };
  }

  private static <T> JsonDeserializer<T> reader(java.util.function.Function<JsonNode, T> read) {
    return new JsonDeserializer<>() {
      @Override
      public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
        return read.apply(context.readTree(in));
      }
    };
  }
}
