/** 書きかけ: what somebody typed and has not sent, listed for them alone. */
package jp.musubi.app.drafts;
