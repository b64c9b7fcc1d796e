package jp.musubi.query.cluster.readconfirmationrule;

import jp.musubi.query.kit.Question;

/** Whether owners must confirm before others see, as the log says at this moment. */
public record ReadConfirmationRule() implements Question<Boolean> {}
