/** The values that events are made of: closed lists with stable codes, and small records. */
package jp.musubi.language.value;
