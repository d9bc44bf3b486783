/**
 * Why a picture is not kept. `unreachable`: no network, or the browser lets us read nothing of its host; `gone`: its
 * site does not give it; `too-many`: the article has as many bytes of pictures as are kept.
 */
export type PictureProblem = 'unreachable' | 'gone' | 'not-a-picture' | 'too-large' | 'too-many';
