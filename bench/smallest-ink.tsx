import {render, Text} from 'ink';

render(<Text>ready</Text>);
setInterval(() => undefined, 1000);
