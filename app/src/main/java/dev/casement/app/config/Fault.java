package dev.casement.app.config;

/// One thing wrong with the configuration.
///
/// @param where the flag, variable, or file and line where it stands
/// @param problem what is wrong, and what would be right
public record Fault(String where, String problem) {
  @Override
  public String toString() {
    return where + ": " + problem;
  }
}
