package dev.casement.app.store;

/// Looking for a part of a text, character by character: nothing in it means anything.
final class Search {

  /// On a query in which the contact is called `c`.
  static final String CONDITION = " and c.search like :text escape '\\'";

  private Search() {}

  static String pattern(String needle) {
    String literal = needle.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    return "%" + literal + "%";
  }
}
