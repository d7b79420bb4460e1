/// The server is tested over real HTTP, down to requests that no client library would make.
package dev.casement.app.http.server;
