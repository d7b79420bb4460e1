package dev.casement.app.http.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/// What stands above an exported conversation.
///
/// @param conversation as the API shows it
/// @param zone in whose time a person reads it
public record Heading(
    ObjectNode conversation, String company, Instant at, ZoneId zone, Locale language) {}
