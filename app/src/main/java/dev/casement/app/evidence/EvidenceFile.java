package dev.casement.app.evidence;

import dev.casement.core.domain.consent.ConsentChain;
import java.util.List;

/// Evidence that somebody kept.
public final class EvidenceFile {

  private EvidenceFile() {}

  /// The chains in a file, JSON or CSV.
  ///
  /// @throws dev.casement.app.json.ShapeException where it is neither
  public static List<ConsentChain> read(String text) {
    return text.stripLeading().startsWith("{") ? EvidenceJson.read(text) : EvidenceCsv.read(text);
  }
}
