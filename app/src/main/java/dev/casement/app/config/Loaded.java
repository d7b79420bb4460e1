package dev.casement.app.config;

import java.util.List;

/// What came of reading the configuration.
public sealed interface Loaded {
  /// It is fit to start with.
  ///
  /// @param effective every setting with its value, for printing
  /// @param hints what looks odd but stops nothing
  record Good(Settings settings, List<Effective> effective, List<String> hints) implements Loaded {
    public Good {
      effective = List.copyOf(effective);
      hints = List.copyOf(hints);
    }
  }

  /// It is not.
  record Bad(List<Fault> faults) implements Loaded {
    public Bad {
      faults = List.copyOf(faults);
    }
  }

  /// One setting as it counts.
  ///
  /// @param shown its value, with stars for what nobody should see
  /// @param where where it stands; `default` where nowhere
  record Effective(Setting setting, String shown, String where) {}
}
