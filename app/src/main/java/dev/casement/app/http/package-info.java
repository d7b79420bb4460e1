/// The HTTP API.
///
/// [Api] puts together one small class per resource; each adds its addresses to the routes and
/// answers them by asking one use case. What a client sends is read by `input`, what it is shown is
/// made by `view`, what goes wrong is a `problem`, and `server` knows the HTTP library.
///
/// - [Access]: who calls, and whether they may; [Call]: a request of somebody whom we know
/// - [Listing], [Opaque]: pages and cursors; [Once], [IdempotencyKey]: the same request twice
/// - [WebhooksApi]: what the providers call; the rest is for the company's own people and programs
///
/// To add a resource: write a class that implements `Resource`, name it in [Api], describe its
/// operations in `openapi.yaml`, and call every operation with every status it declares in the
/// tests; the conformity test tells what is missing.
@NullMarked
package dev.casement.app.http;

import org.jspecify.annotations.NullMarked;
