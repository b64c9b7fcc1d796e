/** 本人開示: all that is held about a person, as a file for them. */
package jp.musubi.app.personal;
