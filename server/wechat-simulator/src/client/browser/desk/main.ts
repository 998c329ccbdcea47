import deskCss from './desk.css';

const style = document.createElement('style');
style.textContent = deskCss;
document.head.append(style);
