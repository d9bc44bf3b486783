/** What is kept of an article's pictures: enough to look at on a wide screen, little enough for thousands of articles. */
export const pictureLimits = {
  /** Of the longest side, in pixels; what is larger is scaled down. */
  side: 1_600,
  /** Of the shortest: below it, it is a sign or a counter of readers. */
  leastSide: 24,
  /** Of a picture as it is fetched; a photo straight from a camera has so many. */
  fetchedBytes: 12_000_000,
  /** Up to which a picture that is not too large stays byte for byte as it is. */
  untouchedBytes: 400_000,
  /** Of a picture as it is kept. */
  keptBytes: 1_500_000,
  /** What a decoder may be asked for: four bytes each. */
  pixels: 60_000_000,
  perArticle: 60,
  articleBytes: 20_000_000,
} as const;

/** Why a picture is not kept; `unreachable` is no network or a host that forbids, `too-many` the article's limit. */
export type PictureProblem = 'unreachable' | 'gone' | 'not-a-picture' | 'too-large' | 'too-many';
