package dev.casement.meta;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The members of a JSON object, in their order. An object of Meta's has a handful, and a short
/// list that is searched from the front is made and read faster than a hash table: the names are
/// interned by the parser as they are in our code, so that the first comparison mostly settles it.
/// From [#FEW] members on it is a hash table after all, or a hostile body could make it slow.
final class FewMembers extends AbstractMap<String, JsonNode> {

  private static final int FEW = 16;

  private String[] names = new String[FEW / 2];
  private JsonNode[] values = new JsonNode[FEW / 2];
  private int size;
  private boolean isMany;
  private Map<String, JsonNode> many = Map.of();

  @Override
  public @Nullable JsonNode get(Object name) {
    if (isMany) {
      return many.get(name);
    }
    int place = place(name);
    return place < 0 ? null : values[place];
  }

  @Override
  public boolean containsKey(Object name) {
    return isMany ? many.containsKey(name) : place(name) >= 0;
  }

  @Override
  public @Nullable JsonNode put(String name, JsonNode value) {
    if (isMany) {
      return many.put(name, value);
    }
    int place = place(name);
    if (place >= 0) {
      JsonNode old = values[place];
      values[place] = value;
      return old;
    }
    if (size == FEW) {
      becomeMany();
      return many.put(name, value);
    }
    if (size == names.length) {
      names = Arrays.copyOf(names, FEW);
      values = Arrays.copyOf(values, FEW);
    }
    names[size] = name;
    values[size] = value;
    size++;
    return null;
  }

  @Override
  public int size() {
    return isMany ? many.size() : size;
  }

  @Override
  public Set<Entry<String, JsonNode>> entrySet() {
    return isMany ? many.entrySet() : new Entries();
  }

  private int place(Object name) {
    int hash = name.hashCode();
    for (int i = 0; i < size; i++) {
      if (names[i].hashCode() == hash && names[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  private void becomeMany() {
    Map<String, JsonNode> table = new LinkedHashMap<>(4 * FEW);
    for (int i = 0; i < size; i++) {
      table.put(names[i], values[i]);
    }
    many = table;
    isMany = true;
  }

  /// Makes objects whose members are kept so.
  static final class Factory extends JsonNodeFactory {

    private static final long serialVersionUID = 1L;

    @Override
    public ObjectNode objectNode() {
      return new ObjectNode(this, new FewMembers());
    }
  }

  private final class Entries extends AbstractSet<Entry<String, JsonNode>> {

    @Override
    public int size() {
      return size;
    }

    @Override
    public Iterator<Entry<String, JsonNode>> iterator() {
      return new Iterator<>() {
        private int next;

        @Override
        public boolean hasNext() {
          return next < size;
        }

        @Override
        public Entry<String, JsonNode> next() {
          Entry<String, JsonNode> entry = Map.entry(names[next], values[next]);
          next++;
          return entry;
        }

        @Override
        public void remove() {
          next--;
          size--;
          System.arraycopy(names, next + 1, names, next, size - next);
          System.arraycopy(values, next + 1, values, next, size - next);
        }
      };
    }
  }
}
