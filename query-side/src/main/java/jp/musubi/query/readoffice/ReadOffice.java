package jp.musubi.query.readoffice;

import java.util.Optional;
import jp.musubi.query.Question;
import jp.musubi.query.view.OfficeView;

/** Reads how the office is reached; empty until it has been said. */
public record ReadOffice() implements Question<Optional<OfficeView>> {}
