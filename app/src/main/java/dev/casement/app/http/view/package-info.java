/// What clients are shown of rows: trees in the shapes of the API, for one reader in one language.
///
/// Values that the store keeps in the same shape come from `app.json`; here stands what only the
/// API needs: rows put together with what belongs to them, and sentences.
@NullMarked
package dev.casement.app.http.view;

import org.jspecify.annotations.NullMarked;
