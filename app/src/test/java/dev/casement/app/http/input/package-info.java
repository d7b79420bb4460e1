/// Reading requests, without a server.
package dev.casement.app.http.input;
