package jp.musubi.query.cluster.readoffice;

import java.util.Optional;
import jp.musubi.query.cluster.OfficeView;
import jp.musubi.query.kit.Question;

/** Reads how the office is reached; empty until it has been said. */
public record ReadOffice() implements Question<Optional<OfficeView>> {}
