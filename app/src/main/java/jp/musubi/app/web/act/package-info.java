/** Acts on pages: draws their buttons and forms from their rows, and takes what is posted. */
package jp.musubi.app.web.act;
