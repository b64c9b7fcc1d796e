package jp.musubi.language.erasure;

import jp.musubi.language.kit.Event;

/** A person or a record was erased; whoever keeps keys destroys the key. */
public sealed interface ErasureEvent extends Event permits PersonErased, RecordErased {}
