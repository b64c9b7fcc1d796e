/** Whether a seed or need may be approached: the same two acts on both. */
package jp.musubi.app.sounding;
