package dev.casement.app.http.export;

import com.fasterxml.jackson.databind.JsonNode;

/// One conversation being written out. Used by one thread.
interface Sheet {

  String begin();

  /// The next message.
  ///
  /// @param message as the API shows it
  String line(JsonNode message);

  String end();
}
