package dev.casement.core.port.store;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.message.MediaFile;
import dev.casement.core.domain.message.MediaId;

/// Under what the bytes of a file are kept. The ids are time-ordered, so keys of a company rise.
public record MediaKey(CompanyId company, MediaId file) {

  public static MediaKey of(MediaFile file) {
    return new MediaKey(file.company(), file.id());
  }
}
