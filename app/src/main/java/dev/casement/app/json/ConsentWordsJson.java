package dev.casement.app.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.domain.consent.ConsentWords;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// The words by which customers stop and start templates, by language tag.
public final class ConsentWordsJson {

  private ConsentWordsJson() {}

  public static ObjectNode write(ConsentWords words) {
    ObjectNode tree = Json.object();
    new TreeMap<>(words.byLanguage())
        .forEach((tag, of) -> {
          ObjectNode each = tree.putObject(tag);
          each.set("stop", Json.texts(of.stop()));
          each.set("start", Json.texts(of.start()));
        });
    return tree;
  }

  public static ConsentWords read(Members tree) {
    Map<String, ConsentWords.OfLanguage> words = new HashMap<>();
    tree.names()
        .forEach(tag -> {
          Members each = tree.object(tag);
          words.put(tag, new ConsentWords.OfLanguage(each.texts("stop"), each.texts("start")));
        });
    return new ConsentWords(words);
  }
}
