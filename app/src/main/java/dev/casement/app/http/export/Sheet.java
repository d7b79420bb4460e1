package dev.casement.app.http.export;

import com.fasterxml.jackson.databind.JsonNode;

/// One conversation being written out. Used by one thread.
interface Sheet {

  String begin();

  /// The next message.
  ///
  /// @param message as the API shows it
  String line(JsonNode message);

  /// A private note, written down between the messages around it. It is marked as what it is.
  ///
  /// @param note as the API shows it
  String note(JsonNode note);

  String end();
}
