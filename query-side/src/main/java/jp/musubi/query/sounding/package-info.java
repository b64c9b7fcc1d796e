/** Whether seeds and needs may be approached. */
package jp.musubi.query.sounding;
