/// HTTP itself, and the only package that knows the HTTP server library (Jetty).
///
/// Everything else sees four small things: a [Resource] adds its addresses to [Routes]; behind each
/// stands an [Endpoint], which turns a [Request] into a [Response]; an [HttpServer] serves routes
/// on an address. Endpoints run on virtual threads and may block.
///
/// ```
/// new HttpServer(ServerSettings.local(), routes -> routes.get("/health/live", _ -> Response.text("up")))
/// ```
///
/// The server reads the whole body before it asks the endpoint, up to the route's limit; answers
/// HEAD, OPTIONS and unknown addresses and methods by itself; turns a [ProblemException], a
/// [StoreUnavailable] and any other fault into a problem document, the last with an incident number
/// and without a word about its cause; and when stopped finishes what is in flight.
@NullMarked
package dev.casement.app.http.server;

import org.jspecify.annotations.NullMarked;
