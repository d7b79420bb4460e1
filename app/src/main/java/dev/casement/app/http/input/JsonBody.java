package dev.casement.app.http.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.casement.app.http.problem.ProblemType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Turns a body into a tree. What is not JSON in UTF-8, names a member twice, goes on after its end
/// or nests too deeply is refused.
public final class JsonBody {
  private static final int DEEPEST = 64;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private JsonBody() {}

  public static JsonNode read(byte[] body) {
    String text = decode(body);
    try {
      JsonNode tree = MAPPER.readTree(text);
      if (tree.isMissingNode()) {
        throw ProblemType.MALFORMED_JSON.with("The body is empty.").asException();
      }
      return tree;
    } catch (JsonProcessingException malformed) {
      throw ProblemType.MALFORMED_JSON.with(where(malformed)).asException();
    }
  }

  private static String decode(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException notUtf8) {
      throw ProblemType.MALFORMED_JSON.with("The body is not UTF-8.").asException();
    }
  }

  /// The place, but none of the parser's own words.
  private static String where(JsonProcessingException malformed) {
    return malformed.getLocation() == null
        ? "The body is not JSON."
        : "The body is not JSON, or nests too deeply: reading stopped in line "
            + malformed.getLocation().getLineNr()
            + ", column "
            + malformed.getLocation().getColumnNr()
            + ".";
  }
}
