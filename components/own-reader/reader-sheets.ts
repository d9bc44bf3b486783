// The reader's sheets for pages of ours; on other pages they stand as text in its shadow root.
import '@/assets/styles/reader.css';
import '@/assets/styles/notes.css';
import '@/assets/styles/card.css';
import '@/assets/styles/translation.css';
import '@/assets/styles/words.css';
import '@/assets/styles/print.css';
