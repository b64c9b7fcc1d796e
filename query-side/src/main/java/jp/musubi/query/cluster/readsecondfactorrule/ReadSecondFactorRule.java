package jp.musubi.query.cluster.readsecondfactorrule;

import jp.musubi.query.kit.Question;

/** Whether those whose roles reach everybody's records must have a second factor, as the log says at this moment. */
public record ReadSecondFactorRule() implements Question<Boolean> {}
