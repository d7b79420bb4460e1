package dev.casement.app.load;

import java.io.IOException;

/// The way into the service: a connection to some instance of it.
interface Door {
  Connection open() throws IOException;
}
