package jp.musubi.query.cluster.readsight;

import jp.musubi.language.cluster.CoordinatorSight;
import jp.musubi.query.kit.Question;

/** Which records coordinators see, as the log says at this moment. */
public record ReadCoordinatorSight() implements Question<CoordinatorSight> {}
